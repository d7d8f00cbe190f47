using Jiheng.Cli;

return JihengApp.Run(args, CliConsole.System());
