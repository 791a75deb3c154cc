namespace AmazonMcf.Campaign;

/// <summary>The campaign cannot go on; the message is for the person who started it.</summary>
internal sealed class CampaignException(string message) : Exception(message);
