using AmazonMcf.Cli;

TolerantWriter.Install();
return McfProgram.Run(args);
