namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The statuses of options of a plan. An offered option expires with time.</summary>
internal static class OptionStatuses
{
    public const string Offered = "OFFERED";
    public const string Accepted = "ACCEPTED";
    public const string Expired = "EXPIRED";
}
