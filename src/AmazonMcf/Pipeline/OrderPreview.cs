using AmazonMcf.Connection;
using AmazonMcf.Errors;

namespace AmazonMcf.Pipeline;

/// <summary>Reads orders to show them with -WhatIf or in a prompt.</summary>
/// <param name="command">The command.</param>
internal sealed class OrderPreview(McfConnectedCmdlet command)
{
    private readonly HashSet<McfConnection> unreachable = [];

    /// <summary>Reads and describes an order. Sends a request only if the order is shown.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection it is read over; null when there is none.</param>
    /// <param name="prompt">The prompt or -WhatIf message.</param>
    /// <returns>Status, lines and city, or why they are unknown; null when nothing is shown or there is no connection.</returns>
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
            // An error may concern only one order, but login and network errors concern all orders of the connection.
            if (failure.IsOfTheConnection || failure is McfConnectionFailedException)
            {
                unreachable.Add(connection);
            }

            command.WriteVerbose($"Order '{orderId}' could not be read: {failure.Message}");
            return $"status unknown ({failure.ErrorId})";
        }
    }
}
