namespace Jiheng.Cli;

/// <summary>程序出错的说明: a fault of ours in one sentence that asks for an issue; the trace only where JIHENG_DEBUG is set.</summary>
internal static class BugReport
{
    /// <summary>Writes the sentence, with the file at hand where there is one.</summary>
    public static void Write(CommandContext context, Exception bug, string? file = null)
    {
        string reason = $"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}";
        UsageTrouble report = new(UsageCodes.Bug, ("reason", file is null ? reason : $"{file}: {reason}"));
        context.Console.Error.WriteLine($"jiheng {CommandContext.Version}: {report.Code}: {report.In(context.Language)}");
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("JIHENG_DEBUG"))) context.Console.Error.WriteLine(bug);
    }
}
