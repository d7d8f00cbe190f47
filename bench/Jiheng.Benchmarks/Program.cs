using Jiheng.Benchmarks;

// "ratios" prints one line per ratio in about a minute (bench/run does this); anything else goes to BenchmarkDotNet.
if (args is ["ratios", ..]) return RatioReport.Run(args[1..]);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
return 0;
