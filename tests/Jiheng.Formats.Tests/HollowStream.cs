namespace Jiheng.Formats;

/// <summary>A large stream of the letter a that costs nothing, and tells how much of it was asked for.</summary>
internal sealed class HollowStream(long length, bool seekable = true) : Stream
{
    public long BytesGiven { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => seekable;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = (int)Math.Min(count, length - BytesGiven);
        buffer.AsSpan(offset, given).Fill((byte)'a');
        BytesGiven += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
