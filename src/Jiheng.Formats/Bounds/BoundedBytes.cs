namespace Jiheng.Formats;

/// <summary>限量读入: takes a stream's bytes up to a limit; a longer one is told by its length where it has one, and never kept.</summary>
internal static class BoundedBytes
{
    public static bool TryRead(Stream content, long allowed, CancellationToken cancel, out byte[] bytes, out long actual)
    {
        bytes = [];
        actual = content.CanSeek ? content.Length - content.Position : 0;
        if (actual > allowed) return false;
        if (content.CanSeek && actual > 0)
        {
            // A file may grow while it is read; what is beyond its length at the start is left alone.
            byte[] whole = GC.AllocateUninitializedArray<byte>((int)actual);
            int got = content.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
            bytes = got == whole.Length ? whole : whole[..got];
            return true;
        }

        using MemoryStream kept = new();
        byte[] piece = new byte[81920];
        for (int got = content.Read(piece); got > 0; got = content.Read(piece))
        {
            cancel.ThrowIfCancellationRequested();
            actual = kept.Length + got;
            if (actual > allowed) return false;
            kept.Write(piece, 0, got);
        }

        bytes = kept.ToArray();
        return true;
    }
}
