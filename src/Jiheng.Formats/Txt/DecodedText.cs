namespace Jiheng.Formats;

/// <summary>解码结果: the text after its byte order mark, the name of the encoding, and how many characters could not be decoded.</summary>
internal sealed record DecodedText(string Text, string Encoding, int Undecodable);
