using System.Collections;
using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Selling;

namespace AmazonMcf.Binding;

/// <summary>Reads the safety stock of a parameter.</summary>
internal static class SafetyStockInput
{
    /// <summary>Reads units or a percentage for all SKUs, a table of SKU and level, or a file.</summary>
    /// <param name="command">The command, whose location relative paths start at.</param>
    /// <param name="value">The value; null for none.</param>
    public static SafetyStock Load(PSCmdlet command, object? value)
    {
        var plain = InputObject.Unwrap(value);
        if (plain is null)
        {
            return SafetyStock.None;
        }

        if (plain is FileSystemInfo file)
        {
            return SafetyStock.Load(file.FullName);
        }

        if (InputObject.IsBag(plain))
        {
            var levels = new Hashtable(StringComparer.Ordinal);
            foreach (var entry in InputObject.Read(plain))
            {
                levels[entry.Key] = PlainText.ForCell(entry.Value);
            }

            return SafetyStock.From(levels);
        }

        var text = PlainText.Of(plain) ?? "";
        if (SafetyStock.ForAll(text) is { } level)
        {
            return level;
        }

        var path = command.GetUnresolvedProviderPathFromPSPath(text);
        if (!File.Exists(path))
        {
            var error = new McfValidationError
            {
                Member = nameof(SafetyStock),
                Value = text,
                Rule = "must be a number of units, a percentage such as 10%, a hashtable, or a file that exists.",
            };
            throw new McfValidationException(error.ToString(), [error]);
        }

        return SafetyStock.Load(path);
    }
}
