using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>An operation of the API.</summary>
/// <param name="name">Its operation id.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path behind that of the API.</param>
/// <param name="plan">How often it may be called.</param>
/// <param name="run">Handles a call.</param>
internal sealed class InboundOperation(string name, string method, string path, UsagePlan plan, Func<OperationCall, byte[]> run)
    : IServiceOperation
{
    /// <summary>The plan of most reads.</summary>
    public static readonly UsagePlan Read = new(2, 6);

    /// <summary>The plan of most writes.</summary>
    public static readonly UsagePlan Write = new(2, 2);

    public string Name => name;

    public string Method => method;

    public string Path => path;

    public UsagePlan? Plan => plan;

    public byte[] Run(OperationCall call) => run(call);
}
