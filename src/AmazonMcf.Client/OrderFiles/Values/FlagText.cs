namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads yes and no in the spellings of shops and spreadsheets.</summary>
internal static class FlagText
{
    // Spreadsheets write TRUE and FALSE in the language of the user. Names are compared with and without accents.
    private static readonly HashSet<string> Yes = new(
        [
            "TRUE", "YES", "Y", "1", "X", "WAHR", "VRAI", "VERDADERO", "VERO", "WAAR", "SANT", "PRAWDA", "PRAVDA", "VERDADEIRO", "DOĞRU",
            "DOGRU", "SANN", "SAND", "TOSI", "IGAZ",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> No = new(
        [
            "FALSE", "NO", "N", "0", "FALSCH", "FAUX", "FALSO", "ONWAAR", "FALSKT", "FAŁSZ", "FALSZ", "NEPRAVDA", "YANLIŞ", "yanlış",
            "YANLIS", "USANN", "FALSK", "EPÄTOSI", "EPATOSI", "HAMIS",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(string text, out bool flag)
    {
        flag = Yes.Contains(text);
        return flag || No.Contains(text);
    }
}
