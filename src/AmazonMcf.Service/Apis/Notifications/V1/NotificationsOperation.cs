using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Notifications.V1;

/// <summary>An operation of the API.</summary>
/// <param name="name">Its operation id.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path behind that of the API.</param>
/// <param name="plan">How often it may be called; null for an operation that only a sandbox has.</param>
/// <param name="run">Handles a call.</param>
internal class NotificationsOperation(string name, string method, string path, UsagePlan? plan, Func<OperationCall, byte[]> run)
    : IServiceOperation
{
    public string Name => name;

    public string Method => method;

    public string Path => path;

    public UsagePlan? Plan => plan;

    public byte[] Run(OperationCall call) => run(call);

    /// <summary>An operation that needs an access token without a seller.</summary>
    /// <inheritdoc cref="NotificationsOperation"/>
    internal sealed class Grantless(string name, string method, string path, UsagePlan? plan, Func<OperationCall, byte[]> run)
        : NotificationsOperation(name, method, path, plan, run), IGrantlessOperation;
}
