using System.CommandLine;
using System.CommandLine.Parsing;

namespace AmazonMcf.Cli;

/// <summary>
/// Rejects empty and blank values of text: in a script, the variable that was to contain the value was not set.
/// </summary>
internal static class EmptyValues
{
    // Empty: no text before or after an order ID, a response without a body. Blank: values separated by tabs or spaces.
    private static readonly string[] MayBeEmpty = ["--order-id-prefix", "--order-id-suffix", "--body"];
    private static readonly string[] MayBeBlank = ["--delimiter"];

    /// <summary>Adds the rule to all arguments and options of a command that take text.</summary>
    public static void RejectIn(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Insert(0, Reject);
        }

        foreach (var option in command.Options)
        {
            option.Validators.Insert(0, Reject);
        }
    }

    /// <summary>Whether a command line has a value that is rejected, so that what other rules would say of it is not to the
    /// point.</summary>
    public static bool AreIn(CommandResult result) => result.Children.Any(child => Find(child) is not null);

    private static void Reject(SymbolResult result)
    {
        if (Find(result) is { } name)
        {
            result.AddError($"{name} requires a value that is not empty. Write the value, or omit {name} for its default.");
        }
    }

    // The name of the option or argument with an empty value; null if there is none.
    private static string? Find(SymbolResult result)
    {
        var (name, type) = result switch
        {
            OptionResult { Option: var option } => (option.Name, option.ValueType),
            ArgumentResult { Argument: var argument } => (argument.Name, argument.ValueType),
            _ => ("", null),
        };
        var isText = (type == typeof(string) || type == typeof(string[])) && !MayBeEmpty.Contains(name);
        Func<string, bool> isMissing = MayBeBlank.Contains(name) ? string.IsNullOrEmpty : string.IsNullOrWhiteSpace;
        return isText && result.Tokens.Any(token => isMissing(token.Value)) ? name : null;
    }
}
