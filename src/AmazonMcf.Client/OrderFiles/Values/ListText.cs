namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads several values out of one cell.</summary>
internal static class ListText
{
    private static readonly char[] Marks = [',', ';', '|', ' ', '\n', '\r'];

    public static List<string> Split(string text) => [.. text.Split(Marks, StringSplitOptions.RemoveEmptyEntries)];
}
