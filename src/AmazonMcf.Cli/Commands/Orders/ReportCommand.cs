using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Reporting;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf report</c>: the figures of the report of Export-McfReport.</summary>
internal sealed class ReportCommand : ConnectedVerb
{
    private static readonly (string Name, Func<McfReport, object?> Value)[] Columns =
    [
        ("Orders", report => report.OrderCount),
        ("Units", report => report.UnitCount),
        ("ShippedUnits", report => report.ShippedUnitCount),
        ("Packages", report => report.PackageCount),
        ("OnHold", report => report.HoldCount),
        ("OpenReturns", report => report.OpenReturnCount),
        ("Issues", report => report.IssueCount),
        ("Unread", report => report.UnreadCount),
    ];

    private readonly Argument<string[]> ids = new("ORDER")
    {
        Description = "The IDs of the orders. Default: all orders since --since.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SinceOption since = new(
        "--since",
        "The orders whose status changed since this time; each is read in full, one request per order. Default: the last 36 hours.");

    private readonly Option<bool> tracking = new("--include-tracking")
    {
        Description = "Read the tracking of each package, one request per package, so that transit times are measured. Default: estimated.",
    };

    private readonly Option<bool> personalData = new("--include-personal-data")
    {
        Description = "Include the recipients of orders that need attention. Default: the report contains no personal data.",
    };

    public static Command Create() => new ReportCommand().Make(
        "report", "Compute the figures of orders: statuses, times, punctuality, holds, returns and issues. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        since.AddTo(command);
        command.Options.Add(tracking);
        command.Options.Add(personalData);
        command.AddRule(result =>
        {
            if (result.GetValue(ids) is { Length: > 0 } && since.IsSpecified(result))
            {
                result.AddError("Use either orders or --since.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var start = since.Read(run.Parsed, run.Now);
        var includesTracking = run.Parsed.GetValue(tracking);
        var builder = new McfReportBuilder(run.Now, start, run.Parsed.GetValue(personalData)) { TimeZone = TimeZoneInfo.Local };
        builder.AddSeller(run.Mcf.Name);
        if (run.ClientSecretWarning is { } warning)
        {
            builder.AddClientSecret(run.Mcf.Name, run.Mcf.ClientSecretExpires!.Value, warning);
        }

        if (ReturnList.MissingFromReport(run.Mcf) is { } missing)
        {
            run.Messages.Warning(missing);
        }

        string[] wanted = run.Parsed.GetValue(ids) is { Length: > 0 } named
            ? named
            : [.. NewestOrders.Read(run.ListOrders(start)).Select(order => order.SellerFulfillmentOrderId)];
        var read = 0;
        foreach (var entry in run.Each(wanted, (id, call) => ReportEntry.ReadAsync(id, null, includesTracking, run.Mcf, call)))
        {
            builder.Add(entry.Order, entry.Trackings);
            read++;
        }

        for (; read < wanted.Length; read++)
        {
            builder.AddUnread();
        }

        Records.Write(run.Parsed, [builder.Build()], Columns);
        if (wanted.Length == 0 && start is null)
        {
            run.Messages.Warning(NewestOrders.NothingRecent);
        }
    }
}
