namespace AmazonMcf.Service.Notices;

/// <summary>A subscription to a notification type.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">The notification type.</param>
/// <param name="PayloadVersion">The version of the payload.</param>
/// <param name="DestinationId">The destination.</param>
internal sealed record SubscriptionRecord(long Number, string Id, string Type, string PayloadVersion, string DestinationId);
