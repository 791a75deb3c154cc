using System.CommandLine;

namespace AmazonMcf.Cli.Verbs;

/// <summary>
/// <c>--yes</c>, for commands whose effect cannot be undone. Without it, they ask at a terminal, and otherwise do nothing.
/// </summary>
internal sealed class Confirmation
{
    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Do not ask for confirmation. Required if standard input or the error stream is not a terminal.",
    };

    public void AddTo(Command command) => command.Options.Add(yes);

    /// <summary>Asks unless <c>--yes</c> is specified.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="question">What is to be done, as a question.</param>
    /// <returns>Whether it is to be done.</returns>
    /// <exception cref="UsageException">There is no terminal to ask at.</exception>
    public bool Ask(ParseResult parsed, string question)
    {
        if (parsed.GetValue(yes))
        {
            return true;
        }

        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            throw new UsageException($"{question} Add {yes.Name} to do so; there is no terminal to ask at. Nothing was sent.");
        }

        Console.Error.Write(question + " [y/N] ");
        return IsYes(Console.In.ReadLine());
    }

    /// <summary>Whether an answer is a yes; no answer is a no.</summary>
    internal static bool IsYes(string? answer) => answer?.Trim().ToUpperInvariant() is "Y" or "YES";
}
