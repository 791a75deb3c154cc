using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.Cli;

/// <summary>
/// Rejects options that a command does not have. The parser takes them for values: of an argument, or of the option before them.
/// </summary>
internal static class UnknownOptions
{
    // SKUs and order IDs may begin with one hyphen; names of files that do are written as ./-name, unless the file exists.
    private static readonly string[] Paths = ["FILE", "PATH"];

    /// <summary>Adds the rule to all arguments and options of a command.</summary>
    public static void RejectIn(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result => Reject(
                result,
                command,
                text => IsLong(text) || (text.Length > 1 && Paths.Contains(argument.Name)),
                text => $"Unknown option '{text}'."));
        }

        foreach (var option in command.Options.Where(option => option.Arity.MaximumNumberOfValues > 0))
        {
            if (option.Arity.MinimumNumberOfValues == 0)
            {
                option.Validators.Add(result => Reject(
                    result,
                    command,
                    _ => true,
                    text => $"Unknown option '{text}' after {option.Name}. A value of {option.Name} that begins with a hyphen is written "
                        + "as ./-name."));
            }
            else
            {
                // A text may begin with hyphens; one that is nearly an option is one that is misspelled.
                option.Validators.Add(result => Reject(
                    result,
                    command,
                    text => IsLong(text) && Suggestion(text, command).Length > 0,
                    text => $"{option.Name} requires a value, and '{text}' is not a known option."));
            }
        }
    }

    private static void Reject(SymbolResult result, Command command, Func<string, bool> isOption, Func<string, string> describe)
    {
        foreach (var text in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && isOption(text)))
        {
            if (!Path.Exists(text))
            {
                result.AddError(describe(text) + Suggestion(text, command));
            }
        }
    }

    private static bool IsLong(string text) =>
        text.Length > 2 && text.StartsWith("--", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);

    private static string Suggestion(string text, Command command) =>
        NearMatch.Suggest(text, command.Options.Select(option => option.Name));
}
