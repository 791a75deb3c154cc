namespace AmazonMcf.Model;

/// <summary>What to do about a validation error.</summary>
internal static class ValidationRemedy
{
    /// <summary>The remedy that the rule itself names after its semicolon, or the usual one for an error of its kind.</summary>
    public static string Of(McfValidationError error)
    {
        var mark = error.Rule.IndexOf("; ", StringComparison.Ordinal);
        if (mark >= 0 && mark + 2 < error.Rule.Length)
        {
            return char.ToUpperInvariant(error.Rule[mark + 2]) + error.Rule.Substring(mark + 3);
        }

        var isFile = error.Row is not null;
        var isRequired = error.Rule.StartsWith("is required", StringComparison.Ordinal);
        if (isFile && string.IsNullOrEmpty(error.Column))
        {
            return isRequired
                ? $"Add a column for {error.Member}, or map an existing one with -ColumnMap, and read the file again."
                : "Correct the rows of this order, and read the file again.";
        }

        return isFile
            ? (isRequired ? "Fill in" : "Correct") + " the cell, or remove the order, and read the file again."
            : (isRequired ? "Set" : "Correct") + " the value, and run the command again.";
    }
}
