using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SellingPartner.Errors;

namespace AmazonMcf.Binding;

/// <summary>
/// Completes a parameter from a list of values. It never throws: a failed completion offers nothing. Values with control characters are not
/// offered: they cannot be typed.
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

    /// <summary>The values to choose from, each with a line that explains it.</summary>
    /// <param name="bound">The parameters typed so far.</param>
    /// <returns>The values.</returns>
    protected abstract IEnumerable<(string Value, string Tip)> Values(IDictionary bound);

    /// <summary>Writes a value as it is typed.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value, in quotes where it needs them.</returns>
    protected virtual string Write(string value) => Quote(value);

    /// <summary>A list of known values with their meaning.</summary>
    /// <param name="values">The values.</param>
    /// <param name="describe">The meaning of a value.</param>
    /// <returns>The same as pairs.</returns>
    private protected static IEnumerable<(string Value, string Tip)> Known(IEnumerable<string> values, Func<string?, string?> describe) =>
        values.Select(value => (value, describe(value) ?? value));

    /// <summary>Puts a value into quotes where it needs them.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The same as PowerShell reads it.</returns>
    private protected static string Quote(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.') && value.Length > 0 && value[0] != '-'
            ? value
            : "'" + value.Replace("'", "''") + "'";
}
