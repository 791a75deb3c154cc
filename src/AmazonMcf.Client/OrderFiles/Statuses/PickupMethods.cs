using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Recognizes shipping methods that mean that the order is not shipped, or that Amazon already does.</summary>
internal static class PickupMethods
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Pickup = new(
        @"pick\s?up|click\s?(and|&|n|\+)?\s?collect|\bcollect(ion)?\b(?!\s+on\s+delivery)|\bin\s?store\b|\blocal\s?delivery\b"
        + @"|\bwill\s?call\b|\bcurb\s?side\b|\bin\s?person\b|\bhand\s?deliver(y|ed)\b|\bdrive\s?up\b"
        + @"|abhol(ung|er|en)?|\bretrait\b|\britiro\b|\brecogida\b|\brecoger\b|\bretiro\b|\bretirar\b|\bretirada\b|\blevantamento\b"
        + @"|\bafhal(en|ing)\b|\bafhaal|\bophalen\b|\bodbi[oó]r\s+(osobisty|w\s+(sklepie|punkcie))|\bosobn[ií]\s+(odb[eě]r|vyzvednut[ií])"
        + @"|\bh[aä]mta(s)?\s+i\s+(butik|lager)|\bavh[aä]mtning\b|\bma[gğ]azadan\s+tesl[iı]m|店頭(受取|受け取り|引取)|店舗(受取|受け取り)",
        Options);

    private static readonly Regex Nothing = new(
        @"^(digital(\s+(delivery|download|product|item)s?)?|downloads?|e\s?mail(\s+delivery)?|virtual)$"
        + @"|\bno\s+shipping(\s+(required|needed|necessary))?$|\bshipping\s+not\s+(required|needed|necessary)\b|^kein\s+versand(\s+(n[oö]tig|erforderlich))?$",
        Options);

    private static readonly char[] Joints = ['_', '-', '\u2010', '\u2011', '\u2013', '/'];

    public static StatusMeaning MeaningOf(string method)
    {
        var text = string.Join(" ", method.Split(Joints)).Trim();
        return Pickup.IsMatch(text) ? StatusMeaning.Pickup
            : Nothing.IsMatch(text) ? StatusMeaning.NothingToShip
            : StatusText.Normalize(method) == "primefreeshipping" ? StatusMeaning.Fulfilled
            : StatusMeaning.Ship;
    }
}
