namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Keeps personal data out of errors and warnings.</summary>
internal static class PersonalData
{
    /// <summary>What is shown instead of a value that is personal.</summary>
    public const string Mask = "***";
}
