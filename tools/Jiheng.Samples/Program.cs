using System.Text;
using Jiheng.Samples;

// usage: dotnet run --project tools/Jiheng.Samples -- samples
string folder = args.Length > 0 ? args[0] : "samples";
Directory.CreateDirectory(folder);
File.WriteAllBytes(Path.Combine(folder, "clean-report.docx"), WordFile.Of(SampleReports.Clean()));
File.WriteAllBytes(Path.Combine(folder, "faulty-report.docx"), WordFile.Of(SampleReports.Faulty()));
File.WriteAllText(Path.Combine(folder, "faulty-report.txt"), FlatText.Of(SampleReports.Faulty()), new UTF8Encoding(false));
return 0;
