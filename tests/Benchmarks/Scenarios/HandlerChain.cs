using AmazonMcf.Benchmarks.Measuring;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>What one call allocates in the handler chain, as BenchmarkDotNet's memory diagnoser counts it.</summary>
internal sealed class HandlerChain : IScenario
{
    public string Name => "one getFulfillmentOrder, no socket";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOption(ConfigOptions.DisableLogFile, true);
        var summary = await Task.Run(() => BenchmarkRunner.Run<HandlerChainCalls>(config));
        if (summary.HasCriticalValidationErrors)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, summary.ValidationErrors.Select(error => error.Message)));
        }

        foreach (var report in summary.Reports)
        {
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)
                ?? throw new InvalidOperationException("Nothing was counted.");
            yield return Row.Fact(
                Name,
                report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                $"{Text.Number(bytes)} bytes"
            );
        }
    }
}
