using Jiheng.Findings;

namespace Jiheng.Workflows;

/// <summary>来件: an open file, or the finding that says why it cannot be opened.</summary>
internal sealed class IncomingFile : IDisposable
{
    private IncomingFile(Stream content, Finding? trouble)
    {
        Content = content;
        Trouble = trouble;
    }

    /// <summary>内容, seekable; empty where the file could not be opened.</summary>
    public Stream Content { get; }

    /// <summary>打不开的原因, or null.</summary>
    public Finding? Trouble { get; }

    /// <summary>
    /// Opens a file. What is not larger than the limit is read whole, so that it is read from the disk once for hashing, reading and annotating;
    /// a larger one stays on the disk, and the reader refuses it by its length.
    /// </summary>
    public static IncomingFile Open(string path, long maxBytes)
    {
        try
        {
            if (Directory.Exists(path)) return Failed(ReadingFindings.FolderGiven, path);
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096);
            if (stream.CanSeek && stream.Length > maxBytes) return new IncomingFile(stream, null);
            using (stream) return new IncomingFile(InMemory(stream, maxBytes), null);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Failed(ReadingFindings.FileMissing, path);
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(ReadingFindings.NotPermitted, path);
        }
        catch (IOException trouble)
        {
            return Failed(ReadingFindings.CannotOpen, path, ("reason", trouble.Message.ReplaceLineEndings(" ").TrimEnd('.', '。')));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    // A pipe has no length: one byte above the limit is enough for the reader to refuse it.
    private static MemoryStream InMemory(FileStream stream, long maxBytes)
    {
        MemoryStream whole = new(stream.CanSeek ? (int)stream.Length : 0);
        byte[] piece = new byte[81_920];
        while (whole.Length <= maxBytes)
        {
            int read = stream.Read(piece, 0, (int)Math.Min(piece.Length, maxBytes + 1 - whole.Length));
            if (read == 0) break;
            whole.Write(piece, 0, read);
        }

        whole.Position = 0;
        return whole;
    }

    private static IncomingFile Failed(string code, string path, params (string Name, string Value)[] more) =>
        new(Stream.Null, Finding.Of(code, [("file", path), .. more]));
}
