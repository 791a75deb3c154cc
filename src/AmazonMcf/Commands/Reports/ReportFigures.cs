using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Reporting;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Adds orders to a report as they arrive. Orders that are not complete are read from the service first.</summary>
/// <param name="command">The command.</param>
/// <param name="builder">The figures so far.</param>
/// <param name="includesTracking">Whether the tracking of each package is read.</param>
internal sealed class ReportFigures(McfConnectedCmdlet command, McfReportBuilder builder, bool includesTracking)
{
    /// <summary>The work for each order that is not complete.</summary>
    public DispatchWork<ReportQuery, ReportEntry> Work() =>
        new(OutboundOperations.GetFulfillmentOrder, "Reading orders for the report", query => query.OrderId, (query, connection, call) =>
            ReportEntry.ReadAsync(query.OrderId, query.Order, includesTracking, connection, call, query.Summary))
        {
            TargetOf = query => query.OrderId,
            Write = (_, entry) => builder.Add(entry.Order, entry.Trackings),
            OnFailure = (_, _) => builder.AddUnread(),
        };

    /// <summary>Adds an input, immediately or after it was read.</summary>
    /// <param name="input">The input of the command.</param>
    /// <param name="unread">The dispatcher that reads orders.</param>
    public void Take(PSObject input, Dispatcher<ReportQuery, ReportEntry> unread)
    {
        try
        {
            Take(ReportInput.Read(input), input, unread);
        }
        catch (BindingFailedException failure)
        {
            command.WriteError(ErrorRecords.InvalidInput(new McfValidationError { Member = failure.Member, Rule = failure.Rule }, input));
        }
    }

    private void Take(object? read, PSObject input, Dispatcher<ReportQuery, ReportEntry> unread)
    {
        if (read is McfTracking tracking)
        {
            builder.Add(tracking);
        }
        else if (read is McfOrder order && !includesTracking)
        {
            builder.Add(order);
        }
        else if (read is McfOrder whole)
        {
            unread.Submit(new(whole.SellerFulfillmentOrderId, whole), InputSeller.Of(whole));
        }
        else if (read is string id)
        {
            unread.Submit(new(id, null, InputObject.Unwrap(input) as McfOrder), InputSeller.Of(input));
        }
        else
        {
            command.WriteError(
                ErrorRecords.InvalidInput(
                    new McfValidationError
                    {
                        Member = "InputObject",
                        Rule = "must be an order, the tracking of a package, or an order ID.",
                    },
                    input
                )
            );
        }
    }
}
