namespace Jiheng.Workflows;

/// <summary>整体写入: a file that appears whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes to a neighbour first and then moves it into place; on failure nothing is left behind and an earlier file stays as it was.</summary>
    /// <exception cref="IOException">The folder is missing or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string neighbour = full + ".writing";
        try
        {
            using (FileStream stream = new(neighbour, FileMode.Create, FileAccess.Write)) write(stream);
            File.Move(neighbour, full, overwrite: true);
        }
        catch
        {
            File.Delete(neighbour);
            throw;
        }
    }
}
