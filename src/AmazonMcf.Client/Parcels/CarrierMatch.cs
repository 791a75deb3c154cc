namespace AmazonMcf.Parcels;

/// <summary>What is known about the carrier of a parcel.</summary>
/// <param name="Name">The canonical name, or the text itself if it is unknown; null if there is neither.</param>
/// <param name="Carrier">The carrier; null if it is unknown.</param>
/// <param name="Warning">What is doubtful; null if nothing is.</param>
internal sealed record CarrierMatch(string? Name, Carrier? Carrier, string? Warning)
{
    /// <summary>Whether Amazon itself carries the parcel, by Amazon's text for the carrier, the name of it, or the number.</summary>
    public bool IsAmazonLogistics { get; init; }
}
