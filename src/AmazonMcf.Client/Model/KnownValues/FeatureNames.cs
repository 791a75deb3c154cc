namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Extra services of fulfilment. New values may appear at any time.
/// Source: FeatureSettings, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FeatureNames
{
    /// <summary>Pack in a box that does not say Amazon.</summary>
    public const string BlankBox = "BLANK_BOX";

    /// <summary>Use any carrier but Amazon; costs extra and may take longer.</summary>
    public const string BlockAmzl = "BLOCK_AMZL";

    /// <summary>Put another box around the box.</summary>
    public const string Overbox = "OVERBOX";

    /// <summary>Lay a printed packing slip inside.</summary>
    public const string PackingSlip = "PACKING_SLIP";

    /// <summary>Let the recipient sign; United States only, costs extra.</summary>
    public const string SignatureConfirmation = "SIGNATURE_CONFIRMATION";

    /// <summary>Deliver all goods at the same time.</summary>
    public const string DeliverTogether = "DELIVER_TOGETHER";

    private static readonly KnownValueTable Values = new(
        (BlankBox, "Pack in a box that does not say Amazon."),
        (BlockAmzl, "Use any carrier but Amazon; costs extra and may take longer."),
        (Overbox, "Put another box around the box."),
        (PackingSlip, "Lay a printed packing slip inside."),
        (SignatureConfirmation, "Let the recipient sign; United States only, costs extra."),
        (DeliverTogether, "Deliver all goods at the same time."));

    /// <summary>Every value known so far, in a sensible order.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>What a value means, in one sentence.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The sentence; null for a value not known.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Brings a known value into its documented spelling; anything else passes through.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The documented spelling, or the value untouched.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
