namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// The months by their names and abbreviations in the languages of the marketplaces. Names of cultures differ between machines, so they are
/// listed here.
/// </summary>
internal static class MonthNames
{
    // A line for each month: English, German, French, Spanish, Italian, Dutch, Polish, Swedish, Portuguese, Turkish.
    private static readonly string[] Names =
    [
        "jan january januar jänner jän janv janvier ene enero gen gennaio januari sty styczeń stycznia janeiro oca ocak",
        "feb february februar févr fév février fev fevrier febrero febbraio februari lut luty lutego fevereiro şub şubat sub subat",
        "mar march mär märz maerz mrz mars marzo maart mrt marzec marca março marco mart",
        "apr april avr avril abr abril aprile kwi kwiecień kwietnia nis nisan",
        "may mai mayo mag maggio mei maj maja maio mayıs mayis",
        "jun june juni juin junio giu giugno cze czerwiec czerwca junho haz haziran",
        "jul july juli juil juillet julio lug luglio lip lipiec lipca julho tem temmuz",
        "aug august août aout ago agosto augustus sie sierpień sierpnia augusti ağu ağustos agu agustos",
        "sep sept september septembre septiembre set settembre wrz wrzesień września setembro eyl eylül eylul",
        "oct october okt oktober octobre octubre ott ottobre paź październik października out outubro eki ekim",
        "nov november novembre noviembre lis listopad listopada novembro kas kasım kasim",
        "dec december dez dezember déc décembre decembre dic diciembre dicembre gru grudzień grudnia dezembro ara aralık aralik",
    ];

    private static readonly Dictionary<string, int> Numbers = Names
        .SelectMany((line, index) => line.Split(' ').Select(name => (name, Month: index + 1)))
        .ToDictionary(entry => entry.name, entry => entry.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a month; 0 if the word does not name one.</summary>
    public static int Find(string word) => Numbers.TryGetValue(word, out var month) ? month : 0;
}
