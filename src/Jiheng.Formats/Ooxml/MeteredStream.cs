namespace Jiheng.Formats;

/// <summary>
/// 计量流: the bytes of one part as they are inflated, counted against the limits, with the checksum proved at the end.
/// It also stops at a single mark or text of more than <see cref="LongestToken"/> bytes, because an XML reader keeps one whole in memory.
/// </summary>
internal sealed class MeteredStream(Stream inner, ReadMeter meter, string part, long compressed, uint expectedCrc) : Stream
{
    private const int LongestToken = 8 * 1024 * 1024;
    private long _total;
    private long _sinceMark;
    private uint _crc;
    private bool _proved;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _total; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int got = inner.Read(buffer);
        if (got == 0)
        {
            if (!_proved && buffer.Length > 0) Prove();
            return 0;
        }

        ReadOnlySpan<byte> bytes = buffer[..got];
        _total += got;
        meter.AddUnzipped(got, _total, compressed, part);
        _crc = Crc32.Add(_crc, bytes);
        int mark = bytes.LastIndexOf((byte)'<');
        _sinceMark = mark < 0 ? _sinceMark + got : got - mark;
        if (_sinceMark > LongestToken) throw new ReadStoppedException(ReadingTrouble.UnzipsTooLarge(meter.FileName, part, LongestToken));
        return got;
    }

    /// <summary>Reads what the XML reader left (spaces after the root), so that the checksum covers the whole part.</summary>
    public void ReadToEnd()
    {
        Span<byte> rest = stackalloc byte[512];
        while (Read(rest) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Prove()
    {
        _proved = true;
        if (_crc != expectedCrc) throw new ReadStoppedException(ReadingTrouble.BrokenPackage(meter.FileName, $"“{part}”的校验码不符", $"the checksum of “{part}” is wrong"));
    }
}
