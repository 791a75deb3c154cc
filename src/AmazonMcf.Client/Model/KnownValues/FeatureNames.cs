namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Optional features of fulfillment, such as packaging without Amazon's name. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FeatureSettings, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FeatureNames
{
    public const string BlankBox = "BLANK_BOX";
    public const string BlockAmzl = "BLOCK_AMZL";
    public const string Overbox = "OVERBOX";
    public const string PackingSlip = "PACKING_SLIP";
    public const string SignatureConfirmation = "SIGNATURE_CONFIRMATION";
    public const string AdultSignatureConfirmation = "ADULT_SIGNATURE_CONFIRMATION";
    public const string DeliverTogether = "DELIVER_TOGETHER";
    public const string PrimeEligibility = "PRIME_ELIGIBILITY";

    private static readonly KnownValueTable Values = new(
        (BlankBox, "Ship in a box without Amazon branding."),
        (
            BlockAmzl,
            "Do not use Amazon's own carrier; United States only, costs extra and can delay the order or prevent it from being fulfilled."
        ),
        (Overbox, "Put the box into a second, outer box."),
        (PackingSlip, "Add a printed packing slip to the box."),
        (SignatureConfirmation, "Require the recipient's signature; United States only, costs extra."),
        (AdultSignatureConfirmation, "Require the signature of an adult."),
        (DeliverTogether, "Deliver all items together."),
        (PrimeEligibility, "Deliver with Prime."));

    /// <summary>All known values.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>Describes a value.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>One sentence; null if the value is unknown.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Converts a known value to its documented spelling.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>The documented spelling; an unknown value is returned unchanged.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
