namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads yes and no in the spellings of shops and spreadsheets.</summary>
internal static class FlagText
{
    public static bool TryRead(string text, out bool flag)
    {
        flag = text.ToUpperInvariant() is "TRUE" or "YES" or "Y" or "1" or "X";
        return flag || text.ToUpperInvariant() is "FALSE" or "NO" or "N" or "0";
    }
}
