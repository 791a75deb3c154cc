namespace AmazonMcf.Notifications;

/// <summary>A queue of notifications. What is received stays in the queue until it is deleted. Thread-safe.</summary>
internal interface INotificationQueue : IDisposable
{
    /// <summary>Receives messages, 10 at most.</summary>
    /// <param name="max">The maximum number of messages, from 1 to 10.</param>
    /// <param name="wait">How long the queue waits for the first message, at most 20 seconds.</param>
    /// <param name="stop">Ends the request.</param>
    /// <returns>The messages; empty if there are none.</returns>
    /// <exception cref="Errors.McfQueueFailedException">The request failed.</exception>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan wait, CancellationToken stop);

    /// <summary>Deletes messages that were received.</summary>
    /// <param name="receipts">Their receipts.</param>
    /// <param name="stop">Ends the requests.</param>
    /// <returns>The receipts that the queue rejected, each with the reason.</returns>
    /// <exception cref="Errors.McfQueueFailedException">A request failed.</exception>
    Task<IReadOnlyDictionary<string, string>> DeleteAsync(IReadOnlyList<string> receipts, CancellationToken stop);
}
