using Jiheng.Findings;

namespace Jiheng.Workflows;

/// <summary>来件: the bytes of one file, or the finding that says why there are none.</summary>
internal sealed record IncomingFile(byte[] Content, long Length, Finding? Trouble)
{
    /// <summary>
    /// Reads a file whole, but never more than one byte above the limit: what is larger is cut there, and the reader then refuses it by its size.
    /// </summary>
    public static IncomingFile Open(string path, long maxBytes)
    {
        try
        {
            if (Directory.Exists(path) || !File.Exists(path)) return Failed(ReadingFindings.FileMissing, path);
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            long length = stream.CanSeek ? stream.Length : 0;
            return new IncomingFile(ReadUpTo(stream, length, maxBytes + 1), length, null);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException or ArgumentException or PathTooLongException)
        {
            return Failed(ReadingFindings.FileMissing, path);
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
        {
            return Failed(ReadingFindings.FileMissing, path);
        }
    }

    private static byte[] ReadUpTo(FileStream stream, long length, long limit)
    {
        if (length > 0 && length <= limit)
        {
            byte[] whole = new byte[length];
            int read = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
            return read == whole.Length ? whole : whole[..read];
        }

        using MemoryStream buffer = new();
        byte[] piece = new byte[81_920];
        while (buffer.Length < limit)
        {
            int read = stream.Read(piece, 0, (int)Math.Min(piece.Length, limit - buffer.Length));
            if (read == 0) break;
            buffer.Write(piece, 0, read);
        }

        return buffer.ToArray();
    }

    private static IncomingFile Failed(string code, string path) => new([], 0, Finding.Of(code, [("file", path)]));
}
