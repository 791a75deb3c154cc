using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Commands;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Reporting;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>A command that reports on orders: takes them in, reads those that are not whole, and counts each as it comes.</summary>
public abstract class McfReportCmdlet : McfConcurrentCmdlet<ReportQuestion, ReportEntry>
{
    /// <summary>Reads where each parcel is, one request a parcel, so that transit times and arrivals are measured.</summary>
    [Parameter]
    public SwitchParameter IncludeTracking { get; set; }

    /// <inheritdoc />
    /// <remarks>No parameter here: a report has no order of output.</remarks>
    public override McfOutputOrder OutputOrder { get; set; } = McfOutputOrder.Completion;

    /// <inheritdoc />
    protected override string Activity => "Reading orders for the report";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.GetFulfillmentOrder;

    /// <summary>The figures so far; null when there is to be no report.</summary>
    protected McfReportBuilder? Figures { get; set; }

    /// <summary>The moment of the report: on an embedded connection its virtual time.</summary>
    protected DateTime Now => (Usual is { } connection ? EmbeddedConnections.ServiceOf(connection) : null)?.Now ?? Time.GetUtcNow().UtcDateTime;

    /// <summary>Counts an input, at once or when it is read.</summary>
    /// <param name="input">What was handed over.</param>
    protected void Take(PSObject input)
    {
        try
        {
            Take(ReportInput.Read(input), input);
        }
        catch (BindingFailedException failure)
        {
            WriteError(ErrorRecords.InvalidInput(new McfFault { Member = failure.Member, Rule = failure.Rule }, input));
        }
    }

    /// <summary>Counts all orders whose status changed since a moment.</summary>
    /// <param name="since">The moment; null for the last 36 hours.</param>
    protected void TakeSince(DateTime? since)
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            foreach (var head in Stream(call => connection.Outbound.ListOrdersAsync(since, call)))
                Submit(new(head.SellerFulfillmentOrderId, null), connection);
        }
    }

    /// <inheritdoc />
    protected override string Describe(ReportQuestion request) => request.OrderId;

    /// <inheritdoc />
    protected override object? TargetOf(ReportQuestion request) => request.OrderId;

    /// <inheritdoc />
    protected override async Task<ReportEntry> SendAsync(ReportQuestion request, McfConnection connection, ApiCall call)
    {
        var order = request.Order ?? await connection.Outbound.GetOrderAsync(request.OrderId, call).ConfigureAwait(false);
        if (!IncludeTracking) return new(order, []);
        return new(order, await PackageReader.ReadAsync(connection.Outbound, PackageReader.PackagesOf(order), request.OrderId, call).ConfigureAwait(false));
    }

    /// <inheritdoc />
    protected override void Write(ReportQuestion request, ReportEntry result) => Figures?.Add(result.Order, result.Trackings);

    /// <inheritdoc />
    protected override void WriteFailure(ReportQuestion request, Exception failure)
    {
        Figures?.AddUnread();
        base.WriteFailure(request, failure);
    }

    private void Take(object? read, PSObject input)
    {
        if (read is McfTracking tracking) Figures?.Add(tracking);
        else if (read is McfOrder order && !IncludeTracking) Figures?.Add(order);
        else if (read is McfOrder whole) Submit(new(whole.SellerFulfillmentOrderId, whole), InputSeller.Of(whole));
        else if (read is string id) Submit(new(id, null), InputSeller.Of(input));
        else WriteError(ErrorRecords.InvalidInput(new McfFault { Member = "InputObject", Rule = "must be an order, the tracking of a parcel, or the id of an order." }, input));
    }
}
