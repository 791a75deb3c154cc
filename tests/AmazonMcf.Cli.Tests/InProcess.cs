using System.Text;

namespace AmazonMcf.Cli;

/// <summary>
/// Runs <c>mcf</c> in the process of the test, which takes a fraction of the time of a process of its own. The standard streams are those
/// of the test that runs it. For signals, standard input and environment variables, use <see cref="Mcf"/>.
/// </summary>
internal static class InProcess
{
    private static readonly AsyncLocal<StringWriter?> Output = new();
    private static readonly AsyncLocal<StringWriter?> Error = new();

    static InProcess()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (name.StartsWith("SPAPI_", StringComparison.Ordinal))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        Environment.CurrentDirectory = Mcf.Root;
        Console.SetOut(new Routed(Console.Out, Output));
        Console.SetError(new Routed(Console.Error, Error));
    }

    public static McfRun Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        (Output.Value, Error.Value) = (output, error);
        try
        {
            var exitCode = McfProgram.Run([.. arguments, .. Mcf.StartTime(arguments)]);
            return new McfRun(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            (Output.Value, Error.Value) = (null, null);
        }
    }

    private sealed class Routed(TextWriter usual, AsyncLocal<StringWriter?> own) : TextWriter
    {
        public override Encoding Encoding => usual.Encoding;

        private TextWriter Writer => own.Value ?? usual;

        public override void Write(char value) => Writer.Write(value);

        public override void Write(char[] buffer, int index, int count) => Writer.Write(buffer, index, count);

        public override void Write(string? value) => Writer.Write(value);

        public override void WriteLine(string? value) => Writer.WriteLine(value);

        public override void Flush() => Writer.Flush();
    }
}
