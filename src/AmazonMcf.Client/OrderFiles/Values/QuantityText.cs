namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads whole numbers of units; <c>2.0</c>, as spreadsheets write, is 2.</summary>
internal static class QuantityText
{
    public static string? Read(string text, out int quantity)
    {
        if (NumberText.TryReadWhole(text, out quantity) && quantity >= 1)
        {
            return null;
        }

        quantity = 0;
        return "must be a whole number, 1 or more.";
    }
}
