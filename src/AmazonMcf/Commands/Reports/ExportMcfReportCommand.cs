using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Reporting;
using AmazonMcf.Reporting.Html;
using AmazonMcf.Session;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>
/// Writes a report over orders as one HTML file: orders by status and day, times, what is late, what is missing, and what needs a person.
/// Orders come through the pipeline or are read since a moment.
/// </summary>
[Cmdlet(VerbsData.Export, "McfReport", SupportsShouldProcess = true, DefaultParameterSetName = "Since")]
[OutputType(typeof(McfReport))]
public sealed class ExportMcfReportCommand : McfConnectedCmdlet
{
    private TargetFile? file;
    private McfReportBuilder? builder;
    private ReportFigures? figures;
    private Dispatcher<ReportQuery, ReportEntry>? unread;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Since")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Input")]
    public string Path { get; set; } = "";

    /// <summary>The file to write, its name taken as it is written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "SinceLiteralPath")]
    [Parameter(Mandatory = true, ParameterSetName = "InputLiteralPath")]
    [Alias("PSPath")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Orders, tracking of parcels, ids of orders, or objects that carry them. What is not a whole order is read.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Input")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "InputLiteralPath")]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Reads the orders whose status changed since this moment; left out, the service takes the last 36 hours.</summary>
    [Parameter(ParameterSetName = "Since")]
    [Parameter(ParameterSetName = "SinceLiteralPath")]
    [UtcTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>Reads where each parcel is, one request a parcel, so that transit times and arrivals are measured.</summary>
    [Parameter]
    public SwitchParameter IncludeTracking { get; set; }

    /// <summary>The heading.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "Multi-Channel Fulfillment";

    /// <summary>Names the recipients of orders that need a person.</summary>
    [Parameter]
    public SwitchParameter IncludePersonalData { get; set; }

    /// <summary>Keeps a file that is there already, and says so.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces a file even when it is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the figures as an object.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    // On an embedded connection the moment of the report is its virtual time.
    private DateTime Now =>
        (Usual is { } connection ? EmbeddedConnections.ServiceOf(connection) : null)?.Now ?? Time.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    protected override void Begin()
    {
        var isLiteral = LiteralPath.Length > 0;
        var path = isLiteral ? LiteralPath : Path;
        file = TargetFile.Find(SessionState.Path, path, isLiteral, Force);
        if (file is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidPath(path));
        }

        if (file!.Check(NoClobber) is { } trouble)
        {
            ThrowTerminatingError(trouble);
        }

        if (!ShouldProcess(file.Path, "Write report"))
        {
            return;
        }

        builder = new(Now, Since, IncludePersonalData);
        figures = new(this, builder, IncludeTracking);

        // A report has no order of output.
        unread = Dispatch(figures.Work(), ThrottleLimit, McfOutputOrder.Completion);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (figures is null)
        {
            return;
        }

        foreach (var input in InputObject)
        {
            figures.Take(input, unread!);
        }

        if (InputObject.Length == 0)
        {
            TakeChanged();
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (builder is null)
        {
            return;
        }

        unread!.Complete();
        var report = builder.Build();
        if (file!.Write(ReportPage.Write(report, Title), IncludePersonalData) is { } trouble)
        {
            ThrowTerminatingError(trouble);
        }

        if (PassThru)
        {
            WriteObject(report);
        }
    }

    private void TakeChanged()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            foreach (var head in Stream(call => connection.Outbound.ListOrdersAsync(Since, call)))
            {
                unread!.Submit(new(head.SellerFulfillmentOrderId, null), connection);
            }
        }
    }
}
