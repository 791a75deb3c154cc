using AmazonMcf.Connection;
using AmazonMcf.Errors;

namespace AmazonMcf.Pipeline;

/// <summary>Reads orders that -WhatIf or a prompt is about to show.</summary>
/// <param name="command">The command.</param>
internal sealed class OrderPreview(McfConnectedCmdlet command)
{
    private readonly HashSet<McfConnection> unreachable = [];

    /// <summary>Reads an order and describes it. Costs a request only when it is shown.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection it is read over; null when there is none.</param>
    /// <param name="prompt">What -WhatIf or -Confirm is about to show.</param>
    /// <returns>Status, lines and town, or why they are not known; null when nothing is shown or there is no connection.</returns>
    public string? Read(string orderId, McfConnection? connection, ChangePrompt prompt)
    {
        if (!prompt.IsShown || connection is null || unreachable.Contains(connection))
        {
            return null;
        }

        try
        {
            return OrderText.Describe(command.Run(call => connection.Outbound.GetOrderAsync(orderId, call)));
        }
        catch (McfException failure)
        {
            // What fails for one order may be fine for the next, but not a login or a network.
            if (failure.IsOfTheConnection || failure is McfConnectionFailedException)
            {
                unreachable.Add(connection);
            }

            command.WriteVerbose($"Order '{orderId}' could not be read: {failure.Message}");
            return $"status unknown ({failure.ErrorId})";
        }
    }
}
