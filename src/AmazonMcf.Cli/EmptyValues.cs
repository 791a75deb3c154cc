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
        foreach (var argument in command.Arguments.Where(argument => IsText(argument.ValueType)))
        {
            argument.Validators.Insert(0, result => Reject(result, argument.Name, string.IsNullOrWhiteSpace));
        }

        foreach (var option in command.Options.Where(option => IsText(option.ValueType) && !MayBeEmpty.Contains(option.Name)))
        {
            Func<string, bool> isMissing = MayBeBlank.Contains(option.Name) ? string.IsNullOrEmpty : string.IsNullOrWhiteSpace;
            option.Validators.Insert(0, result => Reject(result, option.Name, isMissing));
        }
    }

    private static void Reject(SymbolResult result, string name, Func<string, bool> isMissing)
    {
        if (result.Tokens.Any(token => isMissing(token.Value)))
        {
            result.AddError($"{name} requires a value that is not empty. Write the value, or omit {name} for its default.");
        }
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);
}
