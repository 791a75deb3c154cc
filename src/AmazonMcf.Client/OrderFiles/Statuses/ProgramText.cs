using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Reads who ships an order: a fulfillment program of a marketplace already does, from its own warehouses.</summary>
internal static class ProgramText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Multi-Channel Fulfillment is what the order is for.
    private static readonly Regex Seller = new(
        "^(mfn|fbm|sfp|default|self|own|manual|merchant|seller|vendor|shop|store|none|mcf|shipping|ship|standard|delivery|warehouse)$"
        + "|mcf|multichannel|seller|merchant|self(fulfilled|ship)|inhouse|(fulfill?ed|shipped|fulfill?ment|ship)by(me|us|self|shop|store)$",
        Options);

    private static readonly Regex Program = new(
        "^(afn|fba|wfs|fbt|buywithprime|amazonfba|amazon(na|eu|fe|us|ca|mx|br|uk|de|fr|it|es|jp|au|in|sg|ae|sa|eg|tr|nl|se|pl|be|ie|za)?)$"
        + "|(fulfill?ed|shipped|fulfill?ment|ship)by.|^(wfs|walmart|amazon|tiktok|zalando|ebay|shopee|lazada).*fulfill?(ed|ment)"
        + "|fulfill?mentservices$",
        Options);

    /// <summary>Whether a place is a program and not a place of the seller.</summary>
    public static bool IsProgramPlace(string text) =>
        StatusText.Normalize(text) is "buywithprime" or "afn" or "fulfilledbytiktok" or "fulfillmentbytiktok";

    /// <summary>What a value of a column about the program means.</summary>
    public static StatusMeaning MeaningOf(string text)
    {
        var word = StatusText.Normalize(text);
        return !StatusText.IsFilled(text) || Seller.IsMatch(word) ? StatusMeaning.Ship
            : Program.IsMatch(word) ? StatusMeaning.Fulfilled
            : PickupMethods.MeaningOf(text) is not StatusMeaning.Ship and var meaning ? meaning
            : StatusMeaning.Unknown;
    }
}
