namespace AmazonMcf.Notifications;

/// <summary>A message that was received from a queue.</summary>
/// <param name="Id">Its id in the queue.</param>
/// <param name="Receipt">What deletes it.</param>
/// <param name="Body">Its text.</param>
/// <param name="ReceiveCount">How often it was received; null if unknown.</param>
internal sealed record QueueMessage(string Id, string Receipt, string Body, int? ReceiveCount);
