namespace Jiheng.Cli;

/// <summary>退出码, the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>没有达到门槛的发现.</summary>
    public const int Nothing = 0;

    /// <summary>有发现.</summary>
    public const int Findings = 1;

    /// <summary>文件读不了, or the command was used wrongly.</summary>
    public const int Unusable = 2;

    /// <summary>程序自身出错.</summary>
    public const int Internal = 3;
}
