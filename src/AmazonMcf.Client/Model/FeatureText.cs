namespace AmazonMcf.Model;

/// <summary>The short form of a feature: <c>BLANK_BOX</c> or <c>SIGNATURE_CONFIRMATION=NotRequired</c>.</summary>
internal static class FeatureText
{
    /// <summary>Reads a short form.</summary>
    /// <param name="text">The name of the feature, with its policy. Default policy: Required.</param>
    public static McfFeatureSetting Read(string text)
    {
        var parts = text.Split('=');
        return new() { FeatureName = parts[0].Trim(), FeatureFulfillmentPolicy = parts.Length > 1 ? parts[1].Trim() : "Required" };
    }
}
