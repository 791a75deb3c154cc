using System.CommandLine;
using AmazonMcf.Outbound;

namespace AmazonMcf.Cli.Connection;

/// <summary><c>--api-version</c>: the version of Fulfillment Outbound.</summary>
internal static class ApiVersionOption
{
    public static Option<string?> Create() =>
        new Option<string?>("--api-version")
        {
            Description = "The version of Fulfillment Outbound: 2020-07-01 or 2026-07-04. Default: 2020-07-01. If specified, orders are "
                + "looked for in the other version too before they are placed.",
        }.AcceptOnlyFromAmong([.. OutboundVersions.All]);
}
