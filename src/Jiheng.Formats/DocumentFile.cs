using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>文件之门: opens a file by its path; everything that can go wrong there is a finding, never an exception.</summary>
public static class DocumentFile
{
    /// <summary>Reads the file at a path into a document.</summary>
    public static ReadResult Read(string path, ReadOptions options, CancellationToken cancel = default)
    {
        FileContent content = Open(path, options);
        if (content.Trouble is { } trouble) return new ReadResult(new Document([], DocumentTrust.Recovered, NameOf(path)), FormatId.Unknown, [trouble]);
        return DocumentFormats.Read(new MemoryStream(content.Bytes, writable: false), NameOf(path), options, cancel);
    }

    /// <summary>
    /// Takes the bytes of a file, or says why it cannot: missing, a folder, no permission, in use, larger than <see cref="ReadOptions.MaxBytes"/>
    /// (then nothing of it is read). <see cref="FileContent.Length"/> is the file's length where it is known.
    /// </summary>
    public static FileContent Open(string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        string name = NameOf(path);
        try
        {
            if (Directory.Exists(path)) return Failed(ReadingTrouble.FolderGiven(path));
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return BoundedBytes.TryRead(stream, options.MaxBytes, CancellationToken.None, out byte[] bytes, out long actual)
                ? new FileContent(bytes, bytes.Length, null)
                : new FileContent([], actual, ReadingTrouble.TooLarge(name, actual, options.MaxBytes));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(ReadingTrouble.FileMissing(path));
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(ReadingTrouble.NotPermitted(path));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            // In use by another program, a name too long or with forbidden characters, a drive that went away.
            return Failed(ReadingTrouble.CannotOpen(path.Replace('\0', '?')));
        }
    }

    private static string NameOf(string path)
    {
        string name = Path.GetFileName(path);
        return name.Length > 0 ? name : path;
    }

    private static FileContent Failed(Finding trouble) => new([], 0, trouble);
}
