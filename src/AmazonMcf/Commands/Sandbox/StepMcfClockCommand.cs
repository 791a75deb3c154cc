using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>
/// Advances the virtual time of the embedded service and processes every event that becomes due: orders ship, packages arrive,
/// holds expire.
/// </summary>
[Cmdlet(VerbsCommon.Step, "McfClock", SupportsShouldProcess = true, DefaultParameterSetName = "By")]
[OutputType(typeof(McfClock))]
public sealed class StepMcfClockCommand : McfConnectedCmdlet
{
    /// <summary>How far to advance the clock: a time span, or text such as 3d, 36h or 90m.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "By")]
    [DurationTransformation]
    public TimeSpan By { get; set; }

    /// <summary>The virtual time to advance to: a date, or text; local if it has no time zone.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "To")]
    [TypedTimeTransformation]
    public DateTime To { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, service) in Embedded(InputSeller.Unknown))
        {
            Step(connection, service);
        }
    }

    private void Step(McfConnection connection, EmbeddedService service)
    {
        var now = service.Now;
        var by = ParameterSetName == "To" ? To - now : By;
        object target = ParameterSetName == "To" ? To : By;
        if (by < TimeSpan.Zero)
        {
            WriteError(ErrorRecords.ClockBackwards(now, target));
            return;
        }

        if (by > EmbeddedService.LatestTime - now)
        {
            WriteError(ErrorRecords.ClockOutOfRange(now, EmbeddedService.LatestTime, target));
            return;
        }

        var clock = FormattableString.Invariant($"Clock of '{connection.Name}', now {now:u}");
        if (ShouldProcess(clock, FormattableString.Invariant($"Advance by {by:g}")))
        {
            WriteObject(new McfClock(service.StepClock(by), by.ToString(), service.TimeScale).WithSeller(connection));
        }
    }
}
