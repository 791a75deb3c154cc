using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SellingPartner.Errors;

namespace AmazonMcf.Binding;

/// <summary>
/// Completes a parameter from a list of values. It never throws: on an error it returns nothing. Values with control characters are not
/// returned, because they cannot be typed.
/// </summary>
internal abstract class ValueCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var typed = wordToComplete.Trim('\'', '"');
            return Values(fakeBoundParameters)
                .Where(value =>
                    value.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && VisibleText.Of(value.Value) == value.Value
                )
                .Select(value => new CompletionResult(
                    Write(value.Value),
                    value.Value,
                    CompletionResultType.ParameterValue,
                    VisibleText.Of(value.Tip)
                ))
                .ToArray();
        }
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>The possible values, each with a tooltip.</summary>
    /// <param name="bound">The parameters typed so far.</param>
    /// <returns>The values.</returns>
    protected abstract IEnumerable<(string Value, string Tip)> Values(IDictionary bound);

    /// <summary>Formats a value as PowerShell source text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, quoted if necessary.</returns>
    protected virtual string Write(string value) => Quote(value);

    /// <summary>Pairs known values with their descriptions.</summary>
    /// <param name="values">The values.</param>
    /// <param name="describe">Returns the description of a value.</param>
    /// <returns>The pairs of value and description.</returns>
    private protected static IEnumerable<(string Value, string Tip)> Known(IEnumerable<string> values, Func<string?, string?> describe) =>
        values.Select(value => (value, describe(value) ?? value));

    /// <summary>Quotes a value if necessary.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value as PowerShell source text.</returns>
    private protected static string Quote(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.') && value.Length > 0 && value[0] != '-'
            ? value
            : "'" + value.Replace("'", "''") + "'";
}
