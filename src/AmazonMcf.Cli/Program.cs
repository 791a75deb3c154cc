using AmazonMcf.Cli;
using AmazonMcf.Cli.Commands;

TolerantWriter.Install();
var parsed = McfCommand.Create().Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCode.BadInput : exitCode;
