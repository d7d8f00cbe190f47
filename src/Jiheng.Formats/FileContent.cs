using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>文件内容: the bytes of one file (blank where there are none) and the finding that says why it could not be taken, or null.</summary>
public sealed record FileContent(byte[] Bytes, long Length, Finding? Trouble);
