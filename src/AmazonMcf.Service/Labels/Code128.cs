using System.Text;

namespace AmazonMcf.Service.Labels;

/// <summary>Writes text as a barcode. Source: ISO/IEC 15417, code set B.</summary>
internal static class Code128
{
    private const int StartB = 104;
    private const int Stop = 106;
    private const int Modulus = 103;
    private const int SymbolLength = 6;
    private const char First = ' ';
    private const char Last = '~';

    // The widths of bars and spaces of the symbols 0 to 105, six digits each; that of the stop follows with seven.
    private const string Widths =
        "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
        + "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
        + "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
        + "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
        + "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
        + "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232"
        + "2331112";

    /// <summary>The widths of the bars and spaces of a text in turn, a bar first, each from 1 to 4 modules.</summary>
    /// <param name="text">The text. Characters that are not printable ASCII are left out.</param>
    public static IReadOnlyList<int> Encode(string text)
    {
        var symbols = text.Where(letter => letter is >= First and <= Last).Select(letter => letter - First).ToList();
        var check = symbols.Select((symbol, index) => symbol * (index + 1)).Sum() + StartB;
        var widths = new StringBuilder();
        foreach (var symbol in symbols.Prepend(StartB).Append(check % Modulus))
        {
            widths.Append(Widths, symbol * SymbolLength, SymbolLength);
        }

        widths.Append(Widths, Stop * SymbolLength, Widths.Length - (Stop * SymbolLength));
        return [.. widths.ToString().Select(width => width - '0')];
    }
}
