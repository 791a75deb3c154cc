using AmazonMcf.Connection;
using AmazonMcf.Errors;
using SellingPartner.Telemetry;

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
    public string? Read(string orderId, McfConnection? connection, ChangePrompt prompt) => Read(
        orderId,
        connection,
        prompt,
        async (open, call) => OrderText.Describe(await open.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false)));

    /// <summary>Reads and describes an order. Sends a request only if the order is shown.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection it is read over; null when there is none.</param>
    /// <param name="prompt">The prompt or -WhatIf message.</param>
    /// <param name="describe">Reads and describes the order.</param>
    /// <returns>The description, or why it is unknown; null when nothing is shown or there is no connection.</returns>
    public string? Read(
        string orderId, McfConnection? connection, ChangePrompt prompt, Func<McfConnection, ApiCall, Task<string>> describe)
    {
        if (!prompt.IsShown || connection is null || unreachable.Contains(connection))
        {
            return null;
        }

        try
        {
            return command.Run(call => describe(connection, call));
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
