using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Recognizes shipping methods that mean that the order is not shipped, or that Amazon already does.</summary>
internal static class PickupMethods
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Pickup = new(
        @"pick\s?up|click\s?(and|&|n|\+)?\s?collect|\bcollect(ion)?\b(?!\s+on\s+delivery)|\bin\s?store\b|\blocal\s?delivery\b"
        + @"|abhol(ung|er|en)?|\bretrait\b|\britiro\b|\brecogida\b|\bretiro\b|\bafhalen\b|店頭(受取|受け取り|引取)|店舗(受取|受け取り)",
        Options);

    private static readonly char[] Joints = ['_', '-', '\u2010', '\u2011', '\u2013', '/'];

    public static StatusMeaning MeaningOf(string method) =>
        Pickup.IsMatch(string.Join(" ", method.Split(Joints))) ? StatusMeaning.Pickup
        : StatusText.Normalize(method) == "primefreeshipping" ? StatusMeaning.Fulfilled
        : StatusMeaning.Ship;
}
