using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Validation;

namespace AmazonMcf.Pipeline;

/// <summary>A command that works on orders the service has, named by their ids.</summary>
/// <typeparam name="TRequest">What is asked for one order.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
public abstract class McfOrderIdCmdlet<TRequest, TResult> : McfConcurrentCmdlet<TRequest, TResult>
{
    private int taken;
    private readonly HashSet<McfConnection> unreachable = [];

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <inheritdoc />
    protected override int? ToCome => MyInvocation.ExpectingInput ? null : SellerFulfillmentOrderId.Length - taken;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var id in SellerFulfillmentOrderId)
        {
            taken++;
            foreach (var connection in Route(InputSeller.Of(id), id.Value))
                Take(id.Value, connection);
        }
    }

    private void Take(string id, McfConnection? connection)
    {
        var request = CreateRequest(id);
        var faults = OrderIdRules.Validate(id) is { Count: > 0 } broken ? broken : Check(request, connection);
        foreach (var record in ErrorRecords.HeldBack(faults, id))
            WriteError(record);
        if (faults.Count == 0) Submit(request, connection);
    }

    /// <inheritdoc />
    protected override string? OrderIdOf(TRequest request) => Describe(request);

    /// <summary>Reads an order that -WhatIf or a prompt is about to show, and describes it. Costs a request only then.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection it is read over; null when there is none.</param>
    /// <returns>Status, lines and town, or why they are not known; null when nothing is shown or there is no connection.</returns>
    protected string? ReadForPrompt(string orderId, McfConnection? connection)
    {
        if (!IsShown || connection is null || unreachable.Contains(connection)) return null;
        try
        {
            return OrderText.Describe(Run(call => connection.Outbound.GetOrderAsync(orderId, call)));
        }
        catch (McfException failure)
        {
            // What fails for one order may be fine for the next, but not a login or a network.
            if (failure.IsOfTheConnection || failure is McfConnectionFailedException) unreachable.Add(connection);
            WriteVerbose($"Order '{orderId}' could not be read: {failure.Message}");
            return $"status unknown ({failure.ErrorId})";
        }
    }

    /// <summary>Makes the request for one order.</summary>
    /// <param name="orderId">The order.</param>
    /// <returns>The request.</returns>
    protected abstract TRequest CreateRequest(string orderId);

    /// <summary>Finds all faults of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The faults.</returns>
    protected virtual IReadOnlyList<McfFault> Check(TRequest request, McfConnection? connection) => [];
}
