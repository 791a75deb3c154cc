using System.CommandLine;

namespace AmazonMcf.Cli.Verbs;

/// <summary>
/// <c>--yes</c>, for commands whose effect cannot be undone or costs fees. Without it, they ask at a terminal, and otherwise do nothing.
/// </summary>
internal sealed class Confirmation
{
    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Do not ask for confirmation. Required if standard input or the error stream is not a terminal.",
    };

    public void AddTo(Command command) => command.Options.Add(yes);

    /// <summary>Checks that the question can be answered, for commands that send requests before they ask.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="question">What is to be done, as a question.</param>
    /// <exception cref="UsageException">There is neither <c>--yes</c> nor a terminal to ask at.</exception>
    public void RequireAnswer(ParseResult parsed, string question)
    {
        if (!parsed.GetValue(yes) && (Console.IsInputRedirected || Console.IsErrorRedirected))
        {
            throw new UsageException($"{question} Add {yes.Name} to do so; there is no terminal to ask at. Nothing was sent.");
        }
    }

    /// <summary>Asks unless <c>--yes</c> is specified.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="question">What is to be done, as a question.</param>
    /// <exception cref="UsageException">There is no terminal to ask at.</exception>
    public Answer Ask(ParseResult parsed, string question)
    {
        RequireAnswer(parsed, question);
        return parsed.GetValue(yes) ? Answer.Yes : Ask(question);
    }

    /// <summary>The exit code of a command that was not confirmed.</summary>
    public static int ExitCodeOf(Answer answer) => answer == Answer.Interrupted ? ExitCode.Interrupted : ExitCode.SomeRejected;

    /// <summary>Whether the typed text confirms; none does not.</summary>
    internal static bool IsYes(string? answer) => answer?.Trim().ToUpperInvariant() is "Y" or "YES";

    private static Answer Ask(string question)
    {
        using var stopped = new CancellationTokenSource();
        using var signals = new StopSignals(stopped.Cancel);
        Console.Error.Write(question + " [y/N] ");

        // Reading a line cannot be canceled: the thread ends with the process.
        var answer = Task.Run(Console.In.ReadLine);
        try
        {
            answer.Wait(stopped.Token);
            return IsYes(answer.Result) ? Answer.Yes : Answer.No;
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            Console.Error.WriteLine();
            return Answer.Interrupted;
        }
    }
}
